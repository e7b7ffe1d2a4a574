package boxset.formats.dvdvideo;

import boxset.formats.dvdvm.VmCommand;
import boxset.formats.ifo.StreamAttributes;
import boxset.formats.ifo.VideoAttributes;
import boxset.formats.ifo.VideoAttributes.Aspect;
import boxset.formats.ifo.VideoStandard;
import boxset.formats.navpack.Highlight;
import boxset.formats.vob.Sound;
import boxset.formats.vob.VideoObject;
import java.util.List;

/** What players do not forgive, and the tables could express all the same. */
final class DiscRules {
  private static final int MOST_TITLES = 99;
  private static final int MOST_PARTS = 99;

  private final Disc disc;

  DiscRules(Disc disc) {
    this.disc = disc;
  }

  void check() throws DiscException {
    require(!disc.titleSets().isEmpty(), "the disc has no title set");
    require(
        disc.titleOrder().size() <= MOST_TITLES && disc.titleSets().size() <= MOST_TITLES,
        "the disc has more than 99 titles");
    require(leads(disc.firstPlay()), "first play leads nowhere");
    if (disc.menus().isPresent()) {
      checkMenus("the disc's menu", disc.menus().get());
    }
    for (int set = 0; set < disc.titleSets().size(); set++) {
      checkTitleSet("title set " + (set + 1), disc.titleSets().get(set));
    }
  }

  private void checkTitleSet(String name, TitleSet set) throws DiscException {
    require(!set.titles().isEmpty(), name + " has no title");
    for (int i = 0; i < set.objects().size(); i++) {
      checkStreams(name + ", object " + (i + 1), set.objects().get(i), set.streams());
    }
    for (int i = 0; i < set.titles().size(); i++) {
      checkTitle(name + ", title " + (i + 1), set.titles().get(i), set.objects());
    }
    if (set.menus().isPresent()) {
      checkMenus("the menu of " + name, set.menus().get());
    }
  }

  private static void checkTitle(String name, Title title, List<VideoObject> objects)
      throws DiscException {
    require(!title.cells().isEmpty(), name + " has no cell");
    for (Title.CellUse use : title.cells()) {
      require(
          use.object() >= 0
              && use.object() < objects.size()
              && use.cell() >= 0
              && use.cell() < objects.get(use.object()).cells().size(),
          name + " plays " + use + ", which is not in its title set");
      require(
          use.command() <= title.commands().cell().size(),
          name + " has no cell command " + use.command());
    }
    require(
        !title.parts().isEmpty() && title.parts().getFirst() == 0,
        name + " does not begin with a part");
    require(title.parts().size() <= MOST_PARTS, name + " has more than 99 parts");
    int before = -1;
    for (int part : title.parts()) {
      require(
          part > before && part < title.cells().size(),
          name + " has a part at cell " + part + ", which is not behind the one before");
      before = part;
    }
    require(leads(title.commands().post()), name + " leads nowhere when it has been played");
  }

  private void checkMenus(String name, MenuSet menus) throws DiscException {
    require(
        !menus.streams().audio().isEmpty(),
        name + " has no sound, after which some players stay mute: give it silence");
    for (int number : menus.entries().values()) {
      require(
          number >= 1 && number <= menus.pages().size(),
          name + " has no page " + number + " for a key of the remote control");
    }
    for (int i = 0; i < menus.pages().size(); i++) {
      MenuPage page = menus.pages().get(i);
      String pageName = name + ", page " + (i + 1);
      if (page.object().isEmpty()) {
        require(
            leads(page.commands().pre()) || leads(page.commands().post()),
            pageName + " leads nowhere");
        continue;
      }
      checkPicture(pageName, page.object().get(), menus.streams());
      require(
          page.stillSeconds() == MenuPage.FOR_EVER || leads(page.commands().post()),
          pageName + " leads nowhere when it has been shown");
    }
  }

  private void checkPicture(String name, VideoObject object, StreamAttributes streams)
      throws DiscException {
    checkStreams(name, object, streams);
    require(object.cells().size() == 1, name + " has more than one cell");
    boolean wide = streams.video().aspect() == Aspect.SIXTEEN_BY_NINE;
    require(
        object.subpictures().size() == (wide ? 2 : 1),
        name + " needs a subpicture of its buttons for each kind of screen");
    require(object.highlight().isPresent(), name + " has no buttons");
    Highlight.Groups groups = object.highlight().get().groups();
    require(
        groups == (wide ? Highlight.Groups.WIDE_AND_LETTERBOX : Highlight.Groups.FOUR_BY_THREE),
        name + " has the buttons of another kind of screen: " + groups);
  }

  private void checkStreams(String name, VideoObject object, StreamAttributes streams)
      throws DiscException {
    VideoStandard standard = disc.standard();
    require(
        object.standard() == standard
            && streams.video().equals(new VideoAttributes(standard, streams.video().aspect())),
        name + " is not " + standard);
    require(
        object.video().sequence().aspectRatioCode() == streams.video().aspect().aspectRatioCode(),
        name + " has pictures of another shape than its set says");
    require(
        object.sounds().size() == streams.audio().size(),
        "%s has %d sounds, and its set says %d"
            .formatted(name, object.sounds().size(), streams.audio().size()));
    for (int i = 0; i < object.sounds().size(); i++) {
      Sound sound = object.sounds().get(i);
      require(
          sound.stream().channels() == streams.audio().get(i).channels(),
          "%s, sound %d has %d channels, and its set says %d"
              .formatted(name, i, sound.stream().channels(), streams.audio().get(i).channels()));
    }
    int numbers = streams.subpictures().size();
    require(
        object.subpictures().size() >= numbers && object.subpictures().size() <= 2 * numbers,
        "%s has %d subpictures, and its set says %d"
            .formatted(name, object.subpictures().size(), numbers));
  }

  /** Whether a list of commands never ends without going somewhere. */
  private static boolean leads(List<VmCommand> commands) {
    return !commands.isEmpty()
        && (commands.getLast() instanceof VmCommand.Jump
            || commands.getLast() instanceof VmCommand.Link);
  }

  private static void require(boolean holds, String message) throws DiscException {
    if (!holds) {
      throw new DiscException(message);
    }
  }
}
