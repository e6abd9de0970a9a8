package org.qalqan.certificate.verdict;

/**
 * A vaccine that a certificate names.
 *
 * @param code the code in the certificate
 * @param name the name that this installation knows it by, or the code itself
 * @param known whether the code is in the value set or configured
 */
public record Product(String code, String name, boolean known) {}
