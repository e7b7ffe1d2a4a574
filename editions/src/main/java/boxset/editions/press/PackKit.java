package boxset.editions.press;

import boxset.graph.KeyWriter;
import boxset.graph.Work;
import boxset.graph.Workspace;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Packs everything for the press as one ZIP archive. Entries are in the order of their names, as
 * old as a ZIP archive can say, and stored as they are: pictures do not get smaller, and a
 * compressor of another version would make other bytes. Inputs: the files, by their names in the
 * archive.
 *
 * @param output the archive
 * @param root the folder that all of it is in
 * @param files names of the inputs
 * @param texts text files by their names
 */
record PackKit(String output, String root, SortedSet<String> files, SortedMap<String, String> texts)
    implements Work {
  /**
   * As early as can be: at the first moment that an entry can have (APPNOTE.TXT 4.4.6) Java writes
   * a time in the zone of the machine beside it.
   */
  private static final LocalDateTime DAY_ONE = LocalDateTime.of(1980, 1, 2, 0, 0);

  @Override
  public String verb() {
    return "pack press kit";
  }

  @Override
  public int logic() {
    return 1;
  }

  @Override
  public void describe(KeyWriter key) {
    key.put("output", output)
        .put("root", root)
        .put("files", files.toString())
        .put("texts", texts.toString());
  }

  @Override
  public void run(Workspace workspace) throws IOException {
    try (ZipOutputStream zip =
        new ZipOutputStream(
            new BufferedOutputStream(Files.newOutputStream(workspace.output(output))))) {
      zip.setMethod(ZipOutputStream.STORED);
      for (var text : texts.entrySet()) {
        byte[] bytes = text.getValue().getBytes(StandardCharsets.UTF_8);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        zip.putNextEntry(entry(text.getKey(), bytes.length, sum));
        zip.write(bytes);
      }
      for (String name : files) {
        Path file = workspace.input(name);
        zip.putNextEntry(entry(name, Files.size(file), sum(file)));
        Files.copy(file, zip);
      }
    }
  }

  private ZipEntry entry(String name, long bytes, CRC32 sum) {
    ZipEntry entry = new ZipEntry(root + "/" + name);
    entry.setTimeLocal(DAY_ONE);
    entry.setSize(bytes);
    entry.setCompressedSize(bytes);
    entry.setCrc(sum.getValue());
    return entry;
  }

  private static CRC32 sum(Path file) throws IOException {
    CRC32 sum = new CRC32();
    try (InputStream in = Files.newInputStream(file)) {
      in.transferTo(
          new OutputStream() {
            @Override
            public void write(int b) {
              sum.update(b);
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
              sum.update(bytes, from, length);
            }
          });
    }
    return sum;
  }
}
