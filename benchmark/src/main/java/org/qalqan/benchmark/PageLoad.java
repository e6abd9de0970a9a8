package org.qalqan.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a reader waits for and what goes over the wire, on a server that runs on loopback: {@code ADDRESS [ROUNDS]}. Each page is fetched
 * ROUNDS times one after the other; the first page is also fetched with everything it names, as a browser with an empty cache does.
 */
public final class PageLoad {

    private static final List<String> PAGES =
            List.of("/en/", "/kk/regions", "/ru/supply", "/en/pledges", "/en/data", "/api/answers.json");
    private static final String DAY = "?as-of=2021-06-04";
    private static final int MOST_ROUNDS = 1_000;
    private static final Pattern NAMED = Pattern.compile("(?:src|href)=\"(/[^\"]+\\.(?:css|js|svg))\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI server;

    private PageLoad(URI server) {
        if (!List.of("127.0.0.1", "localhost", "[::1]").contains(server.getHost())) {
            throw new IllegalArgumentException("The load goes to loopback only, not to " + server.getHost());
        }
        this.server = server;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length < 1) {
            throw new IllegalArgumentException("usage: ADDRESS [ROUNDS]");
        }
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100;
        new PageLoad(URI.create(arguments[0])).run(Math.min(rounds, MOST_ROUNDS));
    }

    private void run(int rounds) throws IOException, InterruptedException {
        System.out.printf("%-20s %8s %8s %8s %10s%n", "page", "min ms", "median", "max", "bytes");
        for (String page : PAGES) {
            double[] millis = new double[rounds];
            int bytes = 0;
            for (int round = 0; round < rounds; round++) {
                long started = System.nanoTime();
                bytes = fetch(page + DAY).body().length;
                millis[round] = (System.nanoTime() - started) / 1e6;
            }
            Arrays.sort(millis);
            System.out.printf(
                    "%-20s %8.1f %8.1f %8.1f %10d%n", page, millis[0], millis[rounds / 2], millis[rounds - 1], bytes);
        }
        firstVisit();
    }

    private void firstVisit() throws IOException, InterruptedException {
        byte[] page = fetch("/en/" + DAY).body();
        String html = new String(
                client.send(request("/en/" + DAY).build(), HttpResponse.BodyHandlers.ofByteArray())
                        .body(),
                StandardCharsets.UTF_8);
        Set<String> named = new LinkedHashSet<>();
        Matcher matcher = NAMED.matcher(html);
        while (matcher.find()) {
            named.add(matcher.group(1));
        }
        long bytes = page.length;
        List<String> parts = new ArrayList<>();
        for (String part : named) {
            int size = fetch(part).body().length;
            bytes += size;
            parts.add("%s %d".formatted(part.substring(part.lastIndexOf('/') + 1), size));
        }
        System.out.printf(
                "first visit over the wire: %d bytes (page %d, %s)%n", bytes, page.length, String.join(", ", parts));
    }

    /** As it goes over the wire: compressed, and not unpacked here. */
    private HttpResponse<byte[]> fetch(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = client.send(
                request(path).header("Accept-Encoding", "gzip").build(), HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IOException("%s answered %d".formatted(path, response.statusCode()));
        }
        return response;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path));
    }
}
