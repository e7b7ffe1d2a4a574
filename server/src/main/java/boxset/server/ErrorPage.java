package boxset.server;

/** What a browser shows when there is nothing else to show. */
final class ErrorPage {

  private ErrorPage() {}

  /** A page with a heading, a sentence and the way home. */
  static String of(String heading, String sentence) {
    return """
    <!doctype html>
    <html lang="en">
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>%1$s</title>
    <style>
    :root{color-scheme:light dark;font:17px/1.5 system-ui,sans-serif}
    body{display:grid;place-content:center;min-height:90vh;margin:0 1.5rem;max-width:40rem}
    @media(min-width:44rem){body{margin:0 auto}}
    h1{font-weight:500;margin:0}
    a{color:inherit}
    </style>
    <h1>%1$s</h1>
    <p>%2$s</p>
    <p><a href="/">To the start</a></p>
    </html>
    """
        .formatted(heading, sentence);
  }
}
