package boxset.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a moment as the user names it. */
final class Moment implements ITypeConverter<Instant> {
  @Override
  public Instant convert(String word) {
    try {
      return OffsetDateTime.parse(word.strip().replace(' ', 'T')).toInstant();
    } catch (DateTimeException e) {
      throw new TypeConversionException(
          "`" + word + "` is no moment; write it with its offset: 2026-06-16T06:00-04:00");
    }
  }
}
