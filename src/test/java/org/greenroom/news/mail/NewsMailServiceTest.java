package org.greenroom.news.mail;

import org.greenroom.testing.GreenroomTest;

@GreenroomTest
class NewsMailServiceTest extends NewsMailContract {}
