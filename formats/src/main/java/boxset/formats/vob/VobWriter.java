package boxset.formats.vob;

import boxset.formats.bytes.ByteSink;
import boxset.formats.bytes.FieldWriter;
import boxset.formats.mpegps.Pack;
import boxset.formats.mpegps.SystemHeader;
import boxset.formats.navpack.Dsi;
import boxset.formats.navpack.NavPack;
import boxset.formats.navpack.Pci;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Writes the packs of a video object that is laid out. */
final class VobWriter implements PackVisitor, AutoCloseable {
  private static final int BUFFERED_PACKS = 256;

  private final VobLayout layout;
  private final ByteSink sink;
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFERED_PACKS * Pack.BYTES);
  private final SystemHeader system;
  private int vobu;

  VobWriter(VobLayout layout, ByteSink sink) {
    this.layout = layout;
    this.sink = sink;
    this.system = new SystemHeader(layout.object().sounds().size());
  }

  @Override
  public void navigation(long scr) throws IOException {
    FieldWriter w = FieldWriter.bigEndian();
    new NavPack(scr, system, pci(), dsi(scr)).write(w);
    buffer.put(w.toBytes());
    vobu++;
    packEnds();
  }

  @Override
  public void packet(Feed feed, long scr) throws IOException {
    Pack.putHeader(buffer, scr);
    feed.put(buffer);
    packEnds();
  }

  private void packEnds() throws IOException {
    if (buffer.position() % Pack.BYTES != 0) {
      throw new IllegalStateException("A pack has " + buffer.position() % Pack.BYTES + " bytes");
    }
    if (!buffer.hasRemaining()) {
      flush();
    }
  }

  private void flush() throws IOException {
    buffer.flip();
    sink.write(buffer);
    buffer.clear();
  }

  /** Hands on what is left. */
  @Override
  public void close() throws IOException {
    flush();
  }

  private Pci pci() {
    boolean last = vobu == layout.vobus().size() - 1;
    long end = start(vobu + 1);
    return new Pci(
        layout.map().sector(vobu),
        start(vobu),
        end,
        last && layout.object().still() ? end : 0,
        layout.elapsed(vobu),
        layout.object().highlight(),
        layout.timeline().start(),
        vobu == 0,
        layout.object().standard().lines());
  }

  private Dsi dsi(long scr) {
    VobMap map = layout.map();
    int cell = layout.vobus().get(vobu).cell();
    return new Dsi(
        scr / Pack.TICKS_PER_PTS,
        map.sector(vobu),
        layout.lastSector(vobu) - map.sector(vobu),
        map.referenceEnds(vobu),
        layout.position(cell),
        layout.elapsed(vobu),
        layout.timeline().start(),
        layout.timeline().end(),
        search(cell),
        IntStream.range(0, layout.object().sounds().size())
            .map(stream -> map.soundSync(stream, vobu))
            .boxed()
            .toList(),
        IntStream.range(0, layout.object().subpictures().size())
            .mapToObj(stream -> map.subpictureSync(stream, vobu))
            .toList());
  }

  private Dsi.Search search(int cell) {
    int first = layout.firstVobu(cell);
    int last = layout.lastVobu(cell);
    List<Long> forward = new ArrayList<>();
    List<Long> backward = new ArrayList<>();
    int ahead = vobu;
    int behind = vobu;
    for (int halfSeconds : Dsi.Search.HALF_SECONDS) {
      long ticks = halfSeconds * 45_000L;
      while (ahead <= last && start(ahead + 1) <= start(vobu) + ticks) {
        ahead++;
      }
      while (behind > first && start(behind) > start(vobu) - ticks) {
        behind--;
      }
      boolean near = halfSeconds <= 15;
      int target = Math.max(ahead, vobu + 1);
      forward.addFirst(target > last ? Dsi.Search.NONE : offset(target, near));
      boolean beforeCell = start(vobu) - ticks < start(first);
      int backTarget = Math.min(behind, vobu - 1);
      backward.add(beforeCell || backTarget < first ? Dsi.Search.NONE : offset(backTarget, near));
    }
    return new Dsi.Search(
        forward,
        vobu == last ? Dsi.Search.NONE : offset(vobu + 1, false),
        vobu == first ? Dsi.Search.NONE : offset(vobu - 1, false),
        backward);
  }

  private long offset(int target, boolean near) {
    long sectors = Math.abs(layout.map().sector(target) - layout.map().sector(vobu));
    return Dsi.Search.offset(sectors, near && Math.abs(target - vobu) > 1);
  }

  private long start(int ofVobu) {
    return layout.map().start(ofVobu);
  }
}
