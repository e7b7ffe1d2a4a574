package boxset.formats.dvdvm;

/** Where JumpSS and CallSS lead: into the domains of menus. */
public sealed interface SystemSpace {
  /** Bits 47 to 16 of the command. */
  long bits();

  /** What plays when a disc is inserted. */
  record FirstPlay() implements SystemSpace {
    @Override
    public long bits() {
      return 0;
    }
  }

  /** The disc's menu. */
  record ManagerMenu() implements SystemSpace {
    @Override
    public long bits() {
      return Word.field(23, 2, 1) | Word.field(19, 4, Menu.TITLE.code());
    }
  }

  /**
   * A menu of a title set.
   *
   * @param titleSet from 1; CallSS cannot leave its own set and ignores it
   * @param title within the set, from 1; ignored by CallSS
   * @param menu not {@link Menu#TITLE}
   */
  record TitleSetMenu(int titleSet, int title, Menu menu) implements SystemSpace {
    /** Refuses what does not fit the command. */
    public TitleSetMenu {
      Word.check("titleSet", titleSet, 7);
      Word.check("title", title, 7);
      if (menu == Menu.TITLE) {
        throw new IllegalArgumentException("A title set has no title menu; its main menu is ROOT");
      }
    }

    @Override
    public long bits() {
      return Word.field(39, 8, title)
          | Word.field(31, 8, titleSet)
          | Word.field(23, 2, 2)
          | Word.field(19, 4, menu.code());
    }
  }

  /**
   * A program chain among the disc's menus.
   *
   * @param number from 1
   */
  record ManagerPgc(int number) implements SystemSpace {
    /** Refuses what does not fit the command. */
    public ManagerPgc {
      Word.check("number", number, 15);
    }

    @Override
    public long bits() {
      return Word.field(46, 15, number) | Word.field(23, 2, 3);
    }
  }
}
