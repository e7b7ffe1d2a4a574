package boxset.steps;

import java.awt.Font;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The typefaces that menus are set in. A letter that a face lacks is set in the serif one. */
public final class MenuLetters {
  /** What is set in which typeface. */
  public enum Face {
    /** Titles and headings. */
    SERIF,
    /** What stands below and beside. */
    SANS,
    /** Buttons and labels. */
    SANS_BOLD
  }

  private final Map<Face, CaptionLetters> faces = new EnumMap<>(Face.class);
  private final String digest;

  /**
   * Reads the files.
   *
   * @param files the TrueType files of every face, in the order in which a letter is looked for
   * @throws IllegalArgumentException when one is not a TrueType font, or a face has none
   */
  public MenuLetters(Map<Face, List<byte[]>> files) {
    MessageDigest sha256 = sha256();
    List<byte[]> serif = files.getOrDefault(Face.SERIF, List.of());
    for (Face face : Face.values()) {
      List<byte[]> own = files.getOrDefault(face, List.of());
      own.forEach(sha256::update);
      List<byte[]> all = new ArrayList<>(own);
      if (face != Face.SERIF) {
        all.addAll(serif);
      }
      faces.put(face, new CaptionLetters(all));
    }
    digest = HexFormat.of().formatHex(sha256.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The letters of some words that no face has, each once. */
  public List<String> missing(String words) {
    return Collections.unmodifiableList(of(Face.SANS).missing(words));
  }

  /** SHA-256 of all files, for the keys of steps. */
  String digest() {
    return digest;
  }

  Font font(Face face, int letter, float size) {
    return of(face).font(letter, Font.PLAIN, size);
  }

  private CaptionLetters of(Face face) {
    return Objects.requireNonNull(faces.get(face));
  }
}
