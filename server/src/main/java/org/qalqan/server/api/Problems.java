package org.qalqan.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers what went wrong as a problem (RFC 9457). What is the server's own fault is told without its insides; those go to the log. */
@RestControllerAdvice(basePackageClasses = Problems.class)
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refused refused) {
        ProblemDetail problem = problem(refused.status(), refused.kind(), refused.title(), detail(refused));
        refused.members().forEach(problem::setProperty);
        return served(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> noDatabase(CannotGetJdbcConnectionException failed) {
        LOG.warn("The database can't be reached", failed);
        return served(problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "no-database",
                "The database can't be reached",
                "The records can't be read just now. Maybe try again in a minute"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notAllowed(AccessDeniedException refused) {
        return served(
                problem(
                        HttpStatus.FORBIDDEN,
                        "not-allowed",
                        "Not allowed",
                        "The account does not keep every store that this is about. Maybe send each store's readings by its own account"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> failed(Exception failed, HttpServletRequest request) {
        LOG.error("Could not answer {}", request.getRequestURI(), failed);
        return served(problem(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "failed",
                "The server failed",
                "The server could not answer this; its log says why"));
    }

    private static String detail(Refused refused) {
        return String.valueOf(refused.getMessage());
    }

    private static ProblemDetail problem(HttpStatus status, String kind, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:qalqan:problem:" + kind));
        problem.setTitle(title);
        return problem;
    }

    private static ResponseEntity<ProblemDetail> served(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(problem);
    }
}
