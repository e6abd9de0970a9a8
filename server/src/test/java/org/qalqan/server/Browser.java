package org.qalqan.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What somebody does with a browser, without one: asks for pages, keeps cookies, sends forms with the token of their page. */
public final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String BOUNDARY = "----a-line-that-no-file-has";

    private final String server;
    private String address = "";
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    public Browser(int port) {
        this.server = "http://127.0.0.1:" + port;
    }

    /** Behind a proxy on the server's machine, which says that the browser is at this address. */
    public Browser at(String address) {
        this.address = address;
        return this;
    }

    public CookieManager cookies() {
        return cookies;
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET().build());
    }

    public HttpResponse<String> send(String method, String path, String... headers) {
        return send(
                request(path, headers).method(method, BodyPublishers.noBody()).build());
    }

    /** Sends a form of the page at a path, with the token that the page holds, to an address. */
    public HttpResponse<String> submit(String page, String to, Map<String, String> fields) {
        Map<String, String> all = new java.util.HashMap<>(fields);
        all.put("_csrf", token(page));
        return post(to, all);
    }

    /** Sends a form without looking at its page first. */
    public HttpResponse<String> post(String to, Map<String, String> fields, String... headers) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(to, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** Sends JSON, as a program does. */
    public HttpResponse<String> json(String to, String body, String... headers) {
        return send(request(to, headers)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** Sends a file with the form of the page at a path. */
    public HttpResponse<String> upload(String page, Map<String, String> fields, String fileName, byte[] file) {
        return uploadTo(page, page, fields, fileName, file);
    }

    /** Sends a file with the form of the page at a path to an address. */
    public HttpResponse<String> uploadTo(
            String page, String to, Map<String, String> fields, String fileName, byte[] file) {
        return send(request(to)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(multipart(token(page), fields, fileName, file))
                .build());
    }

    public HttpResponse<String> signIn(String name, String password) {
        return submit("/en/login", "/en/login", Map.of("name", name, "password", password));
    }

    private String token(String page) {
        String html = get(page).body();
        Matcher token = TOKEN.matcher(html);
        if (!token.find()) {
            throw new AssertionError("no form with a token on " + page + ":\n" + html);
        }
        return token.group(1);
    }

    private static BodyPublisher multipart(String token, Map<String, String> fields, String fileName, byte[] file) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, "_csrf", token);
        fields.forEach((name, value) -> part(body, name, value));
        body.writeBytes(text(
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: text/csv\r\n\r\n"
                        .formatted(BOUNDARY, fileName)));
        body.writeBytes(file);
        body.writeBytes(text("\r\n--" + BOUNDARY + "--\r\n"));
        return BodyPublishers.ofByteArray(body.toByteArray());
    }

    private static void part(ByteArrayOutputStream body, String name, String value) {
        body.writeBytes(text(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(BOUNDARY, name, value)));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path));
        if (!address.isEmpty()) {
            request.header("X-Forwarded-For", address);
        }
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new AssertionError("no answer to " + request, failed);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new AssertionError(ended);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
