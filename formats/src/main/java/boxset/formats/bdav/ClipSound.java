package boxset.formats.bdav;

import boxset.formats.bdmv.Language;

/**
 * A sound of a clip. What would begin behind the last picture is left out.
 *
 * @param stream the sound
 * @param language that is spoken
 * @param delayTicks how long after the first picture it is heard, in 1/90000 s, not negative
 */
public record ClipSound(SoundStream stream, Language language, long delayTicks) {}
