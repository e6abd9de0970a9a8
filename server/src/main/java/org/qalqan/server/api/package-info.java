/**
 * The figures for programs: the four answers as JSON, every table of records as JSON and CSV, and an OpenAPI document of both. Reading is
 * open to everybody; only temperatures are taken in, from whoever keeps a store. A refusal is a problem after RFC 9457 that names the parameter, its value and the law.
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
            "ledger",
            "coverage",
            "coldchain",
            "answers"
        })
@NullMarked
package org.qalqan.server.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
