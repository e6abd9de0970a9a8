package org.qalqan.server.alerts;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the thresholds from the configuration. */
@Configuration
@EnableConfigurationProperties(Thresholds.class)
class AlertsConfiguration {}
