package boxset.formats.bdav;

import boxset.formats.bdmv.Language;
import boxset.formats.bdmv.StreamAttributes;
import boxset.formats.mpegts.ProgramMapSection.Descriptor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/** Sound in units that all last as long and have as many bytes. */
public sealed interface SoundStream permits Ac3Sound, LpcmSound {
  /** How many units there are. */
  int units();

  /** Bytes of a unit as it is in a clip. */
  int unitBytes();

  /** How long a unit lasts, in 1/90000 s. */
  int unitTicks();

  /** At which the transport buffer leaks, in bits a second. */
  long bufferRate();

  /** Size of the main buffer, in bytes. */
  int bufferBytes();

  /** stream_id of its packets. */
  int streamId();

  /** stream_id_extension of its packets, if they have one. */
  int streamIdExtension();

  /** What tables tell of it. */
  StreamAttributes.Audio attributes(Language language);

  /** What the program map tells of it. */
  List<Descriptor> descriptors();

  /** Puts a unit. */
  void put(int unit, ByteBuffer target) throws IOException;
}
