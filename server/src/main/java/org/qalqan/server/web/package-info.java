/**
 * The pages. A controller asks the packages on the left for what it shows, a page record holds it, a precompiled template under
 * {@code src/main/jte} writes it, in the words of {@code words/*.properties}.
 *
 * <p>A page of another package: make a {@link org.qalqan.server.web.Visit} parameter of the controller method, a page record with a
 * {@link org.qalqan.server.web.Frame} in it, and return {@link org.qalqan.server.web.Pages#show}. The template wraps its content in
 * {@code layout.jte}, whose head comment says how. Words go into a file of their own for each language, named in
 * {@link org.qalqan.server.web.Words}.
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
            "gs1",
            "ledger",
            "coldchain",
            "alerts",
            "coverage",
            "answers",
            "loading",
            "access",
            "approval"
        })
@NullMarked
package org.qalqan.server.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
