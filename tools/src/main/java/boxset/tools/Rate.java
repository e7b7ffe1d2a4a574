package boxset.tools;

/** Frames a second as a program reports it, such as 24000/1001; 0/1 when it does not know. */
public record Rate(int numerator, int denominator) {}
