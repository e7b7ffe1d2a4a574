package boxset.formats.dvdvideo;

import boxset.formats.dvdvm.VmCommand;
import boxset.formats.ifo.CommandTable;
import boxset.formats.ifo.Pgc;
import boxset.formats.ifo.VtsPttSrpt;
import boxset.formats.ifo.VtsTmapt;
import java.util.ArrayList;
import java.util.List;

/**
 * The program chains of a title set: first one of each title, of its number; then those that the
 * cells of long titles go on in.
 *
 * @param parts of the titles, in the order of their numbers
 * @param chains in the order of their numbers
 * @param times one a chain
 */
record TitleChains(List<VtsPttSrpt.Title> parts, List<Pgc> chains, List<VtsTmapt.Map> times) {
  static TitleChains of(TitleSet set, Chains chains) {
    List<VtsPttSrpt.Title> parts = new ArrayList<>();
    List<Pgc> first = new ArrayList<>();
    List<Pgc> further = new ArrayList<>();
    List<VtsTmapt.Map> times = new ArrayList<>();
    List<VtsTmapt.Map> furtherTimes = new ArrayList<>();
    for (Title title : set.titles()) {
      List<Title.Run> runs = title.runs();
      List<Integer> numbers = new ArrayList<>();
      for (int run = 0; run < runs.size(); run++) {
        numbers.add(run == 0 ? first.size() + 1 : set.titles().size() + further.size() + run);
      }
      parts.add(new VtsPttSrpt.Title(parts(title, runs, numbers)));
      for (int run = 0; run < runs.size(); run++) {
        int previous = run == 0 ? 0 : numbers.get(run - 1);
        int next = run + 1 < runs.size() ? numbers.get(run + 1) : 0;
        Title.Run of = runs.get(run);
        (run == 0 ? first : further)
            .add(
                chains.ofTitle(
                    title, of, commands(title, run == 0, next), previous, next, set.streams()));
        (run == 0 ? times : furtherTimes)
            .add(chains.times(title.cells().subList(of.from(), of.to())));
      }
    }
    first.addAll(further);
    times.addAll(furtherTimes);
    return new TitleChains(parts, first, times);
  }

  /** A chain that another goes on leads there, and one that goes on begins nothing. */
  private static CommandTable commands(Title title, boolean first, int next) {
    CommandTable all = title.commands();
    return new CommandTable(
        first ? all.pre() : List.of(),
        next == 0 ? all.post() : List.of(new VmCommand.LinkPgcn(next)),
        all.cell());
  }

  private static List<VtsPttSrpt.Part> parts(
      Title title, List<Title.Run> runs, List<Integer> numbers) {
    List<VtsPttSrpt.Part> parts = new ArrayList<>();
    for (int part : title.parts()) {
      for (int run = 0; run < runs.size(); run++) {
        if (part >= runs.get(run).from() && part < runs.get(run).to()) {
          int program = runs.get(run).programs().indexOf(part - runs.get(run).from()) + 1;
          parts.add(new VtsPttSrpt.Part(numbers.get(run), program));
        }
      }
    }
    return parts;
  }
}
