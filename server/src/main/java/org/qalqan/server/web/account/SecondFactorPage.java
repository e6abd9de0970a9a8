package org.qalqan.server.web.account;

import org.qalqan.server.web.Frame;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * Where somebody shows their app the secret and confirms it by a code.
 *
 * @param qrCode the secret as SVG
 * @param key the secret for typing it in
 * @param wrong whether the last code was none
 */
public record SecondFactorPage(Frame frame, CsrfToken token, String qrCode, String key, boolean wrong) {}
