package boxset.formats.navpack;

import boxset.formats.bytes.FieldWriter;
import boxset.formats.bytes.Structure;
import boxset.formats.mpegps.Pack;
import boxset.formats.mpegps.SystemHeader;
import java.nio.ByteBuffer;

/**
 * A navigation pack: 2048 bytes.
 *
 * @param scr when it is read, in 1/27000000 s
 * @param system the buffers of a player
 */
public record NavPack(long scr, SystemHeader system, Pci pci, Dsi dsi) implements Structure {
  @Override
  public void write(FieldWriter w) {
    ByteBuffer header = ByteBuffer.allocate(Pack.HEADER_BYTES);
    Pack.putHeader(header, scr);
    w.bytes("pack_header", header.array());
    w.one("system_header", system);
    w.u32("private_stream_2", 0x000001BF);
    w.u16("PES_packet_length", 0x3D4);
    w.u8("substream_id", 0);
    w.one("pci", pci);
    w.at(0x400).u32("private_stream_2", 0x000001BF);
    w.u16("PES_packet_length", 0x3FA);
    w.u8("substream_id", 1);
    w.one("dsi", dsi);
    w.at(Pack.BYTES);
  }
}
