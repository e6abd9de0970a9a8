package org.qalqan.server.web.account;

import java.util.List;
import org.qalqan.server.web.Frame;

/** The recovery codes of an account, shown once. */
public record RecoveryPage(Frame frame, List<String> codes) {}
