package boxset.steps;

import boxset.formats.sectors.RecordedFile;
import boxset.formats.sectors.SectorFault;
import boxset.formats.sectors.Sectors;
import boxset.formats.udf.Revision;
import boxset.formats.udf.UdfReader;
import boxset.graph.KeyWriter;
import boxset.graph.Work;
import boxset.graph.Workspace;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * Takes the files out of an image that we have made. Input {@code image}; outputs are the files, by
 * their paths on the disc, such as {@code VIDEO_TS/VIDEO_TS.IFO}.
 *
 * @param revision of its UDF
 */
public record UnpackImage(Revision revision) implements Work {
  @Override
  public String verb() {
    return "unpack image";
  }

  @Override
  public int logic() {
    return 1;
  }

  @Override
  public void describe(KeyWriter key) {
    key.put("revision", revision.name());
  }

  @Override
  public void run(Workspace workspace) throws IOException {
    Path image = workspace.input("image");
    try (FileBytes files = new FileBytes();
        FileChannel from = FileChannel.open(image, StandardOpenOption.READ)) {
      Sectors sectors = new Sectors(files.read(image));
      List<RecordedFile> recorded = UdfReader.files(sectors, revision);
      List<SectorFault> faults = sectors.faults();
      if (!faults.isEmpty()) {
        throw new IllegalStateException("The image that was written: " + faults.getFirst());
      }
      for (RecordedFile file : recorded) {
        copy(from, file, workspace.output(file.path()));
        workspace.progress((double) (file.sector() * Sectors.SIZE) / from.size());
      }
    }
  }

  private static void copy(FileChannel image, RecordedFile file, Path to) throws IOException {
    try (FileChannel out =
        FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      long from = file.sector() * Sectors.SIZE;
      for (long done = 0; done < file.length(); ) {
        done += image.transferTo(from + done, file.length() - done, out);
      }
    }
  }
}
