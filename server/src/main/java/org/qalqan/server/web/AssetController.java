package org.qalqan.server.web;

import java.time.Duration;
import org.qalqan.server.web.Assets.Asset;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Hands out the {@link Assets}. */
@RestController
class AssetController {

    private final Assets assets;

    AssetController(Assets assets) {
        this.assets = assets;
    }

    @GetMapping("/assets/{digest}/{name}")
    ResponseEntity<byte[]> asset(
            @PathVariable String digest,
            @PathVariable String name,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String accepted) {
        return assets.find(digest, name)
                .map(asset -> answer(asset, accepted.contains("gzip")))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<byte[]> answer(Asset asset, boolean gzip) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(asset.type()))
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .varyBy(HttpHeaders.ACCEPT_ENCODING);
        return gzip
                ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(asset.gzipped())
                : answer.body(asset.content());
    }
}
