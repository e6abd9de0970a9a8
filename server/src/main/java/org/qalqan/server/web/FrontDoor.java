package org.qalqan.server.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Leads a reader to the pages in their language. */
@Controller
class FrontDoor {

    @GetMapping("/")
    ResponseEntity<Void> enter(HttpServletRequest request) {
        return lead("/" + VisitResolver.accepted(request).code() + "/");
    }

    @GetMapping({"/kk", "/ru", "/en"})
    ResponseEntity<Void> withSlash(HttpServletRequest request) {
        return lead(request.getRequestURI() + "/");
    }

    private static ResponseEntity<Void> lead(String address) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .header(HttpHeaders.LOCATION, address)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
