package boxset.formats.bluray;

import boxset.formats.bdmv.ChapterNames;
import boxset.formats.bdmv.DiscLibrary;
import boxset.formats.bdmv.FileNames;
import boxset.formats.bdmv.IndexTable;
import boxset.formats.bdmv.MovieObjects;
import boxset.formats.bdmv.MoviePlayList;
import boxset.formats.bytes.Bytes;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is on a disc, but for the streams of its clips, which a multiplexer writes.
 *
 * @param index titles and what they run
 * @param movieObjects what titles and menus do
 * @param playLists by their numbers, 0 to 99999
 * @param clips by their numbers, 0 to 99999
 * @param names of the disc, one for each language
 * @param chapters names of the play lists' chapters
 * @param thumbnails the pictures that {@code names} speak of, by their files' names
 */
public record BdmvFolder(
    IndexTable index,
    MovieObjects movieObjects,
    SortedMap<Integer, MoviePlayList> playLists,
    SortedMap<Integer, Clip> clips,
    List<DiscLibrary> names,
    List<ChapterNames> chapters,
    SortedMap<String, Bytes> thumbnails) {
  private static final String ROOT = "BDMV/";
  private static final String BACKUP = "BDMV/BACKUP/";

  /** Folders that are on every disc, even if nothing is in them. */
  public static final List<String> FOLDERS =
      List.of(
          "BDMV",
          "BDMV/AUXDATA",
          "BDMV/BACKUP",
          "BDMV/BACKUP/BDJO",
          "BDMV/BACKUP/CLIPINF",
          "BDMV/BACKUP/JAR",
          "BDMV/BACKUP/PLAYLIST",
          "BDMV/BDJO",
          "BDMV/CLIPINF",
          "BDMV/JAR",
          "BDMV/META",
          "BDMV/PLAYLIST",
          "BDMV/STREAM",
          "CERTIFICATE",
          "CERTIFICATE/BACKUP");

  /** Keeps the orders. */
  public BdmvFolder {
    playLists = Collections.unmodifiableSortedMap(new TreeMap<>(playLists));
    clips = Collections.unmodifiableSortedMap(new TreeMap<>(clips));
    names = List.copyOf(names);
    chapters = List.copyOf(chapters);
    thumbnails = Collections.unmodifiableSortedMap(new TreeMap<>(thumbnails));
  }

  /** Where a clip's streams are. */
  public static String streamPath(int clip) {
    return ROOT + "STREAM/" + FileNames.clipStream(clip);
  }

  /**
   * All files but streams, by their paths from the disc's root.
   *
   * @throws BdmvException when something breaks a rule of Blu-ray
   */
  public SortedMap<String, Bytes> files() throws BdmvException {
    new FolderRules(this).check();
    new CommandRules(this).check();
    SortedMap<String, Bytes> files = new TreeMap<>();
    put(files, "index.bdmv", Bytes.copyOf(index.bytes()));
    put(files, "MovieObject.bdmv", Bytes.copyOf(movieObjects.bytes()));
    for (Map.Entry<Integer, MoviePlayList> playList : playLists.entrySet()) {
      put(
          files,
          "PLAYLIST/" + FileNames.playList(playList.getKey()),
          Bytes.copyOf(playList.getValue().bytes()));
    }
    for (Map.Entry<Integer, Clip> clip : clips.entrySet()) {
      put(
          files,
          "CLIPINF/" + FileNames.clipInformation(clip.getKey()),
          clip.getValue().information());
    }
    for (DiscLibrary library : names) {
      files.put(ROOT + "META/DL/" + library.fileName(), Bytes.copyOf(library.bytes()));
    }
    for (ChapterNames playList : chapters) {
      files.put(ROOT + "META/TN/" + playList.fileName(), Bytes.copyOf(playList.bytes()));
    }
    thumbnails.forEach((name, picture) -> files.put(ROOT + "META/DL/" + name, picture));
    return files;
  }

  /** A file that players look for in its copy when it cannot be read. */
  private static void put(SortedMap<String, Bytes> files, String path, Bytes bytes) {
    files.put(ROOT + path, bytes);
    files.put(BACKUP + path, bytes);
  }
}
