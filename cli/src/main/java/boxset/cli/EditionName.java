package boxset.cli;

import boxset.editions.Edition;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an edition as the user names it. */
final class EditionName implements ITypeConverter<Edition> {
  @Override
  public Edition convert(String word) {
    return Arrays.stream(Edition.values())
        .filter(edition -> edition.toString().equalsIgnoreCase(word.strip()))
        .findFirst()
        .orElseThrow(() ->
            new TypeConversionException("`" + word + "` cannot be made; what can is " + known()));
  }

  private static String known() {
    return Arrays.stream(Edition.values()).map(Edition::toString).collect(Collectors.joining(", "));
  }
}
