import boxset.server.Options;
import boxset.server.Server;
import java.nio.file.Path;

/** Serves one folder until it is ended: what `boxset serve` does, without a series around it. */
class ServeFolder {
  public static void main(String[] arguments) throws Exception {
    Options options = Options.of(Path.of(arguments[0])).withPort(Integer.parseInt(arguments[1]));
    Server server = Server.start(options);
    System.out.println(server.uri());
    Thread.currentThread().join();
  }
}
