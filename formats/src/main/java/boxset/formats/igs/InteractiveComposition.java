package boxset.formats.igs;

import static boxset.formats.bytes.Counts.AFTER_FIELD;
import static boxset.formats.bytes.Width.U24;

import boxset.formats.bytes.FieldWriter;
import boxset.formats.bytes.Structure;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * A menu: interactive_composition().
 *
 * @param model how it comes to the player
 * @param userInterface when it is seen
 * @param userTimeOutTicks after how long without a key a pop-up menu goes, or another page than the
 *     first does, in 1/90000 s; 0 for never
 * @param pages 1 to 255, numbered from 0; page 0 is shown first
 */
public record InteractiveComposition(
    StreamModel model, UserInterface userInterface, int userTimeOutTicks, List<Page> pages)
    implements Structure {
  private static final int MOST_PAGES = 255;

  /** When a menu is seen; the user_interface_model. */
  public enum UserInterface {
    /** From its time on. */
    ALWAYS_ON(0),
    /** When the viewer asks for it. */
    POP_UP(1);

    private final int code;

    UserInterface(int code) {
      this.code = code;
    }
  }

  /** How a menu comes to the player; the stream_model. */
  public sealed interface StreamModel {
    /**
     * With the picture.
     *
     * @param compositionTimeOut when it goes, in 1/90000 s; empty to stay
     * @param selectionTimeOut when the selected button acts, in 1/90000 s; empty for never
     */
    record Multiplexed(OptionalLong compositionTimeOut, OptionalLong selectionTimeOut)
        implements StreamModel {
      /** A menu that stays until a viewer leaves it. */
      public static final Multiplexed STAYING =
          new Multiplexed(OptionalLong.empty(), OptionalLong.empty());
    }

    /** Before the picture, from a sub-path, and kept while the play list plays. */
    record Preloaded() implements StreamModel {}
  }

  /** Refuses what players do not read. */
  public InteractiveComposition {
    pages = List.copyOf(pages);
    if (pages.isEmpty() || pages.size() > MOST_PAGES) {
      throw new IllegalArgumentException("A menu has 1 to 255 pages, not " + pages.size());
    }
  }

  @Override
  public void write(FieldWriter w) {
    try (var _ = w.table("interactive_composition", U24, AFTER_FIELD)) {
      try (var b = w.bits(1)) {
        b.flag("stream_model", model instanceof StreamModel.Preloaded);
        b.u(1, "user_interface_model", userInterface.code);
        b.reserved(6);
      }
      if (model instanceof StreamModel.Multiplexed(var composition, var selection)) {
        timeOut(w, "composition_time_out_pts", composition);
        timeOut(w, "selection_time_out_pts", selection);
      }
      w.u24("user_time_out_duration", userTimeOutTicks);
      w.u8("number_of_pages", pages.size());
      List<Structure> numbered = new ArrayList<>();
      for (Page page : pages) {
        numbered.add(page.numbered(numbered.size()));
      }
      w.each("page", numbered);
    }
  }

  private static void timeOut(FieldWriter w, String name, OptionalLong ticks) {
    try (var b = w.bits(5)) {
      b.reserved(7);
      b.u(33, name, ticks.orElse(0));
    }
  }
}
