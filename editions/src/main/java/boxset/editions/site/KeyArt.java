package boxset.editions.site;

import java.util.List;
import java.util.Optional;

/**
 * Key art, cut for the shapes of windows around the point that every cut keeps.
 *
 * @param tall for a window that is higher than wide, narrowest first; WebP
 * @param wide for most windows; WebP
 * @param banner for very wide windows; WebP
 * @param plain one JPEG, for browsers that know no WebP
 * @param social 1200 x 630, for previews of links; JPEG
 * @param square for podcasts; JPEG
 * @param title the title treatment, on a transparent ground
 * @param focus the height of that point in the picture, hundredths from the top
 */
public record KeyArt(
    List<Still.Size> tall,
    List<Still.Size> wide,
    List<Still.Size> banner,
    Still.Size plain,
    Still.Size social,
    Still.Size square,
    Optional<String> title,
    int focus) {
  /** Copies the lists and checks the path of the title treatment. */
  public KeyArt {
    tall = List.copyOf(tall);
    wide = List.copyOf(wide);
    banner = List.copyOf(banner);
    title.ifPresent(SitePath::check);
  }
}
