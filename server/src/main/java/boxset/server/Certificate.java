package boxset.server;

import java.nio.file.Path;

/**
 * What a server shows to be trusted; with it, HTTP/1.1 and HTTP/2 are offered over TLS.
 *
 * @param chain PEM file with the certificate and those that vouch for it
 * @param key PEM file with its private key (PKCS #8)
 */
public record Certificate(Path chain, Path key) {}
