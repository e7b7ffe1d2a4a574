package boxset.formats.mpegts;

import boxset.formats.bytes.FieldWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What a service is called (ETSI EN 300 468, 5.2.3).
 *
 * @param service service_id: the number of its program
 * @param provider who offers it
 * @param name what viewers know it by; both are cut where they are too long
 */
public record ServiceDescriptionSection(int service, String provider, String name)
    implements Section {
  /** PID of this table. */
  public static final int PID = 0x11;

  private static final int SERVICE_DESCRIPTOR = 0x48;
  private static final int ADVANCED_HD_DIGITAL_TELEVISION = 0x19;
  private static final int UTF_8 = 0x15; // annex A.2
  private static final int MOST_BYTES = 100;

  @Override
  public void write(FieldWriter w) {
    byte[] by = text(provider);
    byte[] as = text(name);
    int descriptor = 3 + by.length + as.length;
    Section.begin(w, 0x42, true, 1);
    w.u16("original_network_id", 0xFF01);
    w.u8("reserved_future_use", 0xFF);
    w.u16("service_id", service);
    try (var b = w.bits(1)) {
      b.u(6, "reserved_future_use", 0x3F);
      b.flag("EIT_schedule_flag", false);
      b.flag("EIT_present_following_flag", false);
    }
    try (var b = w.bits(2)) {
      b.u(3, "running_status", 4);
      b.flag("free_CA_mode", false);
      b.u(12, "descriptors_loop_length", 2 + descriptor);
    }
    w.u8("descriptor_tag", SERVICE_DESCRIPTOR);
    w.u8("descriptor_length", descriptor);
    w.u8("service_type", ADVANCED_HD_DIGITAL_TELEVISION);
    w.u8("service_provider_name_length", by.length);
    w.bytes("service_provider_name", by);
    w.u8("service_name_length", as.length);
    w.bytes("service_name", as);
  }

  /** The text behind the mark of its coding, without half a character at its end. */
  private static byte[] text(String text) {
    byte[] all = text.getBytes(StandardCharsets.UTF_8);
    int end = Math.min(all.length, MOST_BYTES - 1);
    while (end > 0 && end < all.length && (all[end] & 0xC0) == 0x80) {
      end--;
    }
    byte[] marked = new byte[end + 1];
    marked[0] = UTF_8;
    System.arraycopy(all, 0, marked, 1, end);
    return end == 0 ? Arrays.copyOf(marked, 0) : marked;
  }
}
