package boxset.formats.bdmv;

/** How many channels sound has; the audio_presentation_type. */
public enum AudioFormat {
  /** One. */
  MONO(1),
  /** Two. */
  STEREO(3),
  /** More than two. */
  MULTI_CHANNEL(6),
  /** Two, and more in an extension. */
  STEREO_AND_MULTI_CHANNEL(12);

  private final int code;

  AudioFormat(int code) {
    this.code = code;
  }

  /** The number in tables. */
  public int code() {
    return code;
  }

  /** What so many channels are, the low frequency channel counted. */
  public static AudioFormat ofChannels(int channels) {
    return channels == 1 ? MONO : channels == 2 ? STEREO : MULTI_CHANNEL;
  }
}
