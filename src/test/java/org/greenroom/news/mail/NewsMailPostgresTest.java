package org.greenroom.news.mail;

import org.greenroom.testing.PostgresTest;

@PostgresTest
class NewsMailPostgresTest extends NewsMailContract {}
