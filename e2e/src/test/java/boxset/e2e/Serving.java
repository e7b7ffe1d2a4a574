package boxset.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code boxset serve}, until it is closed. */
final class Serving implements AutoCloseable {
  private static final String SAYS = "Watch it at ";

  private final Process process;
  private final HttpClient client = HttpClient.newHttpClient();
  private final URI site;

  private Serving(Process process, URI site) {
    this.process = process;
    this.site = site;
  }

  /** Serves in a folder; returns when it says where. */
  static Serving start(Path folder, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(TinySeries.command("serve"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    BufferedReader said = process.inputReader();
    StringBuilder all = new StringBuilder();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      if (line.startsWith(SAYS)) {
        return new Serving(
            process, URI.create(line.substring(SAYS.length()).replaceFirst("\\s.*", "")));
      }
      all.append(line).append('\n');
    }
    throw new AssertionError(all.toString());
  }

  /** An address below the site. */
  URI uri(String address) {
    return site.resolve(address);
  }

  /** What an address answers; it must be there. */
  String text(String address) throws IOException, InterruptedException {
    HttpResponse<String> response = client.send(request(address), BodyHandlers.ofString());
    assertThat(response.statusCode()).as(address + "\n" + response.body()).isEqualTo(200);
    return response.body();
  }

  /** The bytes of an address as they come. */
  InputStream stream(String address) throws IOException, InterruptedException {
    HttpResponse<InputStream> response =
        client.send(request(address), BodyHandlers.ofInputStream());
    assertThat(response.statusCode()).as(address).isEqualTo(200);
    return response.body();
  }

  private HttpRequest request(String address) {
    return HttpRequest.newBuilder(uri(address)).build();
  }

  @Override
  public void close() {
    client.shutdownNow();
    process.destroy();
    process.onExit().join();
  }
}
