package boxset.cli;

import java.lang.reflect.Constructor;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands, each with the screen to speak to; all else as picocli does. */
record Commands(Screen screen) implements IFactory {
  @Override
  public <K> K create(Class<K> type) throws Exception {
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (constructor.getParameterCount() == 1
          && constructor.getParameterTypes()[0] == Screen.class) {
        return type.cast(constructor.newInstance(screen));
      }
    }
    return CommandLine.defaultFactory().create(type);
  }
}
