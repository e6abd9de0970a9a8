/**
 * The figures for programs: the four answers as JSON, every table of records as JSON and CSV, and an OpenAPI document of both. Open
 * to everybody who reads; movements of the ledger are posted by programs with the token of an account. A refusal is a problem after RFC 9457 that names the parameter, its value and the law.
 */
@ApplicationModule(
        allowedDependencies = {
            "language",
            "csv",
            "source",
            "place",
            "campaign",
            "target",
            "supply",
            "coverage",
            "answers",
            "ledger",
            "alerts",
            "access"
        })
@NullMarked
package org.qalqan.server.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
