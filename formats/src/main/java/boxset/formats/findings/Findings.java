package boxset.formats.findings;

import boxset.formats.bytes.MalformedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What has been found wrong; of many places in one file that break one rule, the first few. */
@SuppressWarnings("AnnotateFormatMethod") // the annotation is another library's
public final class Findings {
  private static final int KEPT = 4;

  private record Kind(BrokenRule rule, String file) {}

  private static final class Same {
    private final List<Finding> first = new ArrayList<>();
    private long count;
  }

  private final Map<Kind, Same> byKind = new LinkedHashMap<>();

  /** Begins with nothing found. */
  public Findings() {}

  /** Notes what breaks a rule, with the consequence that the rule has. */
  public void add(BrokenRule rule, Place place, String wrong) {
    add(rule, place, wrong, rule.consequence());
  }

  /** Notes what breaks a rule, with a consequence of its own. */
  public void add(BrokenRule rule, Place place, String wrong, String consequence) {
    Same same = byKind.computeIfAbsent(new Kind(rule, place.file()), _ -> new Same());
    same.count++;
    if (same.first.size() < KEPT) {
      same.first.add(
          new Finding(rule.severity(), rule, place, wrong, consequence, rule.remedy(), 0));
    }
  }

  /** Notes what breaks a rule unless it holds. */
  public void require(boolean holds, BrokenRule rule, Place place, String wrong, Object... values) {
    if (!holds) {
      add(rule, place, String.format(Locale.ROOT, wrong, values));
    }
  }

  /** Notes what breaks a rule in what is being read unless it holds. */
  public void require(
      boolean holds, BrokenRule rule, PassingPlace place, String wrong, Object... values) {
    if (!holds) {
      Same same = byKind.get(new Kind(rule, place.file()));
      if (same != null && same.first.size() == KEPT) {
        same.count++;
      } else {
        add(rule, place.now(), String.format(Locale.ROOT, wrong, values));
      }
    }
  }

  /** Notes what breaks a rule in what is being read. */
  public void add(BrokenRule rule, PassingPlace place, String wrong, Object... values) {
    require(false, rule, place, wrong, values);
  }

  /** Notes bytes that cannot be read as what they should be. */
  public void unreadable(BrokenRule rule, Place place, MalformedException e) {
    add(rule, place, String.valueOf(e.getMessage()));
  }

  /** All, in the order in which their rules were first broken. */
  public List<Finding> all() {
    List<Finding> all = new ArrayList<>();
    for (Same same : byKind.values()) {
      for (int i = 0; i < same.first.size(); i++) {
        Finding finding = same.first.get(i);
        long more = i == same.first.size() - 1 ? same.count - same.first.size() : 0;
        all.add(
            new Finding(
                finding.severity(),
                finding.rule(),
                finding.place(),
                finding.wrong(),
                finding.consequence(),
                finding.remedy(),
                more));
      }
    }
    return all;
  }
}
