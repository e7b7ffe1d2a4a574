package boxset.formats.dvdvideo;

import boxset.formats.bytes.ByteSink;
import boxset.formats.ifo.CAdt;
import boxset.formats.ifo.VobTables;
import boxset.formats.ifo.VobuAdmap;
import boxset.formats.vob.VideoObject;
import boxset.formats.vob.VobException;
import boxset.formats.vob.VobLayout;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The video objects of one set of VOB files, one behind another. */
record Domain(List<VobLayout> objects) {
  static Domain of(String name, List<VideoObject> objects) throws DiscException {
    List<VobLayout> layouts = new ArrayList<>();
    long sector = 0;
    for (VideoObject object : objects) {
      try {
        VobLayout layout = VobLayout.of(object, layouts.size() + 1, sector);
        layouts.add(layout);
        sector = layout.endSector();
      } catch (VobException e) {
        throw new DiscException(
            name + ", object " + (layouts.size() + 1) + ": " + e.getMessage(), e);
      }
    }
    return new Domain(layouts);
  }

  long sectors() {
    return objects.isEmpty() ? 0 : objects.getLast().endSector();
  }

  VobTables tables() {
    List<CAdt.Cell> cells = new ArrayList<>();
    List<Long> vobus = new ArrayList<>();
    for (VobLayout object : objects) {
      cells.addAll(object.cells());
      vobus.addAll(object.vobuSectors());
    }
    return new VobTables(new CAdt(cells), new VobuAdmap(vobus), sectors());
  }

  void writeTo(ByteSink sink) throws IOException {
    for (VobLayout object : objects) {
      object.writeTo(sink);
    }
  }
}
