package org.qalqan.server.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The style sheet, scripts and pictures of the pages. Each has an address with a digest of its content in it, so that a browser may keep
 * it for good; compressed once.
 */
@Component
public final class Assets {

    private static final String OWN = "org/qalqan/server/web/assets/";
    private static final String TEXT = "text/javascript;charset=utf-8";
    private static final String STYLE = "text/css;charset=utf-8";
    private static final Map<String, Origin> ORIGINS = Map.ofEntries(
            own("qalqan.css", STYLE),
            own("forms.css", STYLE),
            own("stores.css", STYLE),
            own("staff.css", STYLE),
            own("lots.css", STYLE),
            own("alerts.css", STYLE),
            own("alerts.js", TEXT),
            own("coldchain.css", STYLE),
            own("coldchain.js", TEXT),
            own("page.js", TEXT),
            own("charts.js", TEXT),
            own("map.js", TEXT),
            own("supply.js", TEXT),
            own("record.js", TEXT),
            own("stores.js", TEXT),
            own("shield.svg", "image/svg+xml"),
            Map.entry("htmx.js", new Origin("META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js", TEXT)),
            Map.entry("echarts.js", new Origin("META-INF/resources/_static/echarts/6.0.0/dist/echarts.min.js", TEXT)));

    private final Map<String, Asset> assets = new LinkedHashMap<>();

    Assets() {
        ORIGINS.forEach((name, origin) -> assets.put(name, asset(origin)));
    }

    private record Origin(String path, String type) {}

    private static Map.Entry<String, Origin> own(String name, String type) {
        return Map.entry(name, new Origin(OWN + name, type));
    }

    /**
     * One file.
     *
     * @param digest of its content, in hexadecimal digits
     * @param gzipped its content, compressed
     */
    record Asset(String digest, String type, byte[] content, byte[] gzipped) {}

    /** The address of a file, such as {@code /assets/1f3a…/qalqan.css}. */
    public String address(String name) {
        Asset asset = assets.get(name);
        if (asset == null) {
            throw new IllegalArgumentException("There is no asset " + name);
        }
        return "/assets/" + asset.digest() + "/" + name;
    }

    Optional<Asset> find(String digest, String name) {
        return Optional.ofNullable(assets.get(name))
                .filter(asset -> asset.digest().equals(digest));
    }

    private static Asset asset(Origin origin) {
        try (InputStream stream = new ClassPathResource(origin.path()).getInputStream()) {
            byte[] content = stream.readAllBytes();
            return new Asset(digest(content), origin.type(), content, gzip(content));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Could not read " + origin.path(), unreadable);
        }
    }

    private static String digest(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new BestGzip(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    private static final class BestGzip extends GZIPOutputStream {
        BestGzip(ByteArrayOutputStream bytes) throws IOException {
            super(bytes);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
