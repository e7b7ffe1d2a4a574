package boxset.series.model;

/** As what a disc is released. */
public enum DiscOutput {
  /** One file, as burners and plants take it. */
  IMAGE,
  /** The folders that are on the disc, with their files. */
  FOLDER
}
