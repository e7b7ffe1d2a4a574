/** The bytes of every format, as records that write themselves. */
module boxset.formats {
  requires static transitive org.jspecify;
  requires java.xml;

  exports boxset.formats.aac;
  exports boxset.formats.ac3;
  exports boxset.formats.avc;
  exports boxset.formats.bdav;
  exports boxset.formats.bdcheck;
  exports boxset.formats.bdmv;
  exports boxset.formats.bluray;
  exports boxset.formats.bytes;
  exports boxset.formats.captions;
  exports boxset.formats.cmaf;
  exports boxset.formats.dash;
  exports boxset.formats.discimage;
  exports boxset.formats.dvdcheck;
  exports boxset.formats.dvdvideo;
  exports boxset.formats.dvdvm;
  exports boxset.formats.findings;
  exports boxset.formats.hdmv;
  exports boxset.formats.hls;
  exports boxset.formats.ifo;
  exports boxset.formats.icalendar;
  exports boxset.formats.igs;
  exports boxset.formats.m3u;
  exports boxset.formats.isobmff;
  exports boxset.formats.mpeg2;
  exports boxset.formats.mpegps;
  exports boxset.formats.mpegts;
  exports boxset.formats.navpack;
  exports boxset.formats.pgs;
  exports boxset.formats.vob;
  exports boxset.formats.sectors;
  exports boxset.formats.subpicture;
  exports boxset.formats.udf;
  exports boxset.formats.xml;
  exports boxset.formats.xmltv;
}
