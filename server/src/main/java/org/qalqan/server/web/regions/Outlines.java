package org.qalqan.server.web.regions;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.CRC32C;
import org.qalqan.server.place.Places;
import org.qalqan.server.source.Derived;
import org.qalqan.server.source.Generation;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The outlines of a place's regions as GeoJSON, under an address with a check sum of their content in it, so that a browser may keep them. */
@RestController
class Outlines {

    private static final MediaType GEO_JSON = MediaType.parseMediaType("application/geo+json");

    private final Derived<String, byte[]> kept;

    Outlines(Places places, Generation generation) {
        this.kept =
                new Derived<>(generation, parent -> places.outlinesUnder(parent).getBytes(StandardCharsets.UTF_8));
    }

    /** Where the outlines of the regions under a place can be fetched. */
    String address(String parent) {
        CRC32C sum = new CRC32C();
        sum.update(under(parent));
        return "/outlines/%s/%08x.json".formatted(parent, sum.getValue());
    }

    @GetMapping("/outlines/{parent}/{sum}.json")
    ResponseEntity<byte[]> outlines(@PathVariable String parent, @PathVariable String sum) {
        return ResponseEntity.ok()
                .contentType(GEO_JSON)
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .body(under(parent));
    }

    private byte[] under(String parent) {
        return kept.of(parent);
    }
}
