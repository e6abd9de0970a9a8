/** The {@code qalqan} command: parses options, calls the server and the libraries, and prints. Data on stdout, progress and messages on stderr. */
@NullMarked
package org.qalqan.cli;

import org.jspecify.annotations.NullMarked;
