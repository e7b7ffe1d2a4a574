package boxset.channel;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Names that stand in addresses and never change. */
final class Names {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._~-]*");

  private Names() {}

  static String check(String what, String name) {
    if (!NAME.matcher(name).matches()) {
      throw new ScheduleException(
          "%s \"%s\" stands in addresses: letters, digits, dots and hyphens only"
              .formatted(what, name));
    }
    return name;
  }

  static <T> void unique(String what, List<T> all, Function<T, String> name) {
    Set<String> names = new HashSet<>();
    for (T one : all) {
      if (!names.add(check(what, name.apply(one)))) {
        throw new ScheduleException("There are two of %s \"%s\"".formatted(what, name.apply(one)));
      }
    }
  }
}
