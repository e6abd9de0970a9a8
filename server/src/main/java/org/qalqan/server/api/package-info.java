/**
 * The figures for programs: the four answers as JSON, every table of records as JSON and CSV, and an OpenAPI document of both. Reading is
 * open to everybody; movements of the ledger and temperatures are posted by programs with the token of an account. A refusal is a problem
 * after RFC 9457 that names the parameter, its value and the law.
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
            "coldchain",
            "answers",
            "ledger",
            "alerts",
            "access"
        })
@NullMarked
package org.qalqan.server.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
