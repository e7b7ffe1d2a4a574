package boxset.steps;

/**
 * The trick rendition of a chunk as an input of a step.
 *
 * @param input the input's name
 * @param fromFrame first frame of the chunk in its part
 * @param frames length of the chunk
 */
public record TrickClip(String input, long fromFrame, int frames) {}
