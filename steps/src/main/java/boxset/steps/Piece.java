package boxset.steps;

import boxset.formats.bytes.ByteSource;
import boxset.formats.cmaf.Chunk;
import boxset.formats.isobmff.MovieException;
import boxset.formats.isobmff.MovieReader;
import boxset.tools.Rate;
import java.io.IOException;
import java.nio.file.Path;

/**
 * An encoded chunk as an input of a step.
 *
 * @param input the input's name
 * @param fromFrame first frame in the programme
 * @param frames length
 */
public record Piece(String input, long fromFrame, int frames) {
  /** Reads where everything is in the file. */
  Chunk read(FileBytes files, Path file, Rate rate) throws MovieException, IOException {
    ByteSource bytes = files.read(file);
    return new Chunk(Spot.at(fromFrame, rate), frames, MovieReader.read(bytes), bytes);
  }
}
