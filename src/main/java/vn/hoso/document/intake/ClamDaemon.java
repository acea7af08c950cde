package vn.hoso.document.intake;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks a ClamAV daemon, by its command {@code INSTREAM} (clamd(8)): nothing is written to a disk for it. */
final class ClamDaemon {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int CHUNK = 64 * 1024;
    private static final String FOUND = " FOUND";

    private final SocketAddress address;

    private ClamDaemon(SocketAddress address) {
        this.address = address;
    }

    /** @param address {@code host:port}, or the absolute path of a socket */
    static ClamDaemon at(String address) {
        if (address.startsWith("/")) {
            return new ClamDaemon(UnixDomainSocketAddress.of(address));
        }
        int colon = address.lastIndexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("hoso.documents.clamav is host:port or the path of a socket");
        }
        return new ClamDaemon(
                new InetSocketAddress(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1))));
    }

    /**
     * What the daemon found.
     *
     * @throws IOException when it cannot be reached, does not answer within a minute, or could not scan
     */
    Optional<String> scan(byte[] content) throws IOException {
        try (SocketChannel channel = SocketChannel.open(
                address instanceof UnixDomainSocketAddress
                        ? StandardProtocolFamily.UNIX
                        : StandardProtocolFamily.INET)) {
            // A channel knows no time limit; closing it from here ends whatever it waits for
            CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> ask(channel, content));
            return read(answer.get(LONGEST.toSeconds(), TimeUnit.SECONDS));
        } catch (TimeoutException e) {
            throw new IOException("no answer within " + LONGEST.toSeconds() + " seconds", e);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private String ask(SocketChannel channel, byte[] content) {
        try {
            channel.connect(address);
            send(channel, ByteBuffer.wrap("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII)));
            for (int from = 0; from < content.length; from += CHUNK) {
                int length = Math.min(CHUNK, content.length - from);
                send(channel, ByteBuffer.allocate(4).putInt(length).flip());
                send(channel, ByteBuffer.wrap(content, from, length));
            }
            send(channel, ByteBuffer.allocate(4).putInt(0).flip());
            return new String(Channels.newInputStream(channel).readNBytes(4096), StandardCharsets.UTF_8)
                    .replace("\0", "")
                    .strip();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void send(SocketChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static Optional<String> read(String answer) throws IOException {
        String verdict = answer.replaceFirst("^stream: ", "");
        if (verdict.equals("OK")) {
            return Optional.empty();
        }
        if (verdict.endsWith(FOUND)) {
            return Optional.of(verdict.substring(0, verdict.length() - FOUND.length()));
        }
        throw new IOException("it answered: " + verdict);
    }
}
