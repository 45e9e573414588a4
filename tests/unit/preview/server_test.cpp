#include "preview/server.h"

#include <gtest/gtest.h>
#include <httplib.h>

#include <chrono>
#include <mutex>
#include <thread>

namespace preview {
namespace {

Answer answer_small_site(const std::string& path) {
    if (path.empty()) return {.content_type = "text/html; charset=utf-8", .bytes = "<body>\n<p>Chào</p>\n</body>\n"};
    if (path == "a.csv") return {.content_type = "text/csv", .bytes = "<body></body>"};
    if (path == "cu") return {.status = 302, .content_type = "", .bytes = "", .location = "/moi/"};
    return {.status = 404, .content_type = "text/html", .bytes = "không có"};
}

class ServerTest : public testing::Test {
protected:
    ServerTest() { client_.set_keep_alive(false); }
    ~ServerTest() override { server_.stop(); }

    Server server_{Reach::this_machine, 0, answer_small_site};
    std::jthread running_{[this] { server_.run(); }};
    httplib::Client client_{"127.0.0.1", server_.port()};
};

TEST_F(ServerTest, PutsTheScriptAtTheEndOfPagesOnly) {
    const auto page = client_.Get("/");
    ASSERT_TRUE(page);
    EXPECT_EQ(page->status, 200);
    const std::string fingerprint = page->get_header_value("Loa-Page");
    EXPECT_EQ(page->body, "<body>\n<p>Chào</p>\n<script src=\"/.loa/live.js\" data-page=\"" + fingerprint +
                              "\" defer></script>\n</body>\n");
    const auto table = client_.Get("/a.csv");
    ASSERT_TRUE(table);
    EXPECT_EQ(table->body, "<body></body>");
    EXPECT_FALSE(table->has_header("Loa-Page"));
}

TEST_F(ServerTest, LetsNothingBeKeptNorRunFromElsewhere) {
    for (const char* path : {"/", "/a.csv", "/khong-co", "/.loa/live.js"}) {
        const auto answer = client_.Get(path);
        ASSERT_TRUE(answer) << path;
        EXPECT_EQ(answer->get_header_value("Cache-Control"), "no-store") << path;
        EXPECT_EQ(answer->get_header_value("X-Content-Type-Options"), "nosniff") << path;
        EXPECT_NE(answer->get_header_value("Content-Security-Policy").find("default-src 'self'"), std::string::npos);
        EXPECT_FALSE(answer->has_header("Access-Control-Allow-Origin")) << path;
    }
}

TEST_F(ServerTest, SaysWhereAPageIsAndWhatIsNot) {
    const auto moved = client_.Get("/cu");
    ASSERT_TRUE(moved);
    EXPECT_EQ(moved->status, 302);
    EXPECT_EQ(moved->get_header_value("Location"), "/moi/");
    EXPECT_EQ(client_.Get("/khong-co")->status, 404);
    EXPECT_EQ(client_.Get("/.loa/khong-co")->status, 404);
    EXPECT_EQ(client_.Get("/a/..%2f")->status, 400);
}

TEST_F(ServerTest, RefusesToWriteAndOtherNames) {
    const auto written = client_.Post("/", "a", "text/plain");
    ASSERT_TRUE(written);
    EXPECT_EQ(written->status, 405);
    EXPECT_EQ(written->get_header_value("Allow"), "GET, HEAD");
    EXPECT_EQ(client_.Get("/", {{"Host", "loa.example"}})->status, 421);
    EXPECT_EQ(client_.Get("/.loa/events", {{"Origin", "https://loa.example"}})->status, 403);
}

TEST_F(ServerTest, SendsAllWhereAPartIsAskedFor) {
    const auto answer = client_.Get("/a.csv", {{"Range", "bytes=1-3"}});
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, 200);
    EXPECT_EQ(answer->body, "<body></body>");
}

TEST_F(ServerTest, TellsOpenPagesEachState) {
    std::mutex mutex;
    std::string told;
    const auto wait_for = [&](const std::string& words) {
        for (int i = 0; i < 500; ++i) {
            {
                const std::lock_guard lock(mutex);
                if (told.find(words) != std::string::npos) return true;
            }
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        }
        return false;
    };
    server_.announce("{\n\"one\": 1}");
    std::jthread page([&] {
        httplib::Client open("127.0.0.1", server_.port());
        open.Get("/.loa/events", [&](const char* bytes, std::size_t length) {
            const std::lock_guard lock(mutex);
            told.append(bytes, length);
            return true;
        });
    });
    EXPECT_TRUE(wait_for("event: state\nretry: 500\ndata: {\ndata: \"one\": 1}\n\n"));
    server_.announce("{\"two\": 2}");
    EXPECT_TRUE(wait_for("data: {\"two\": 2}\n\n"));
    server_.stop();  // ends what is open
}

TEST_F(ServerTest, NamesAnotherPortWhereOneIsTaken) {
    try {
        const Server second(Reach::this_machine, server_.port(), answer_small_site);
        FAIL() << "two servers on one port";
    } catch (const PortRefused& refused) {
        EXPECT_TRUE(refused.is_taken());
        ASSERT_TRUE(refused.free_port());
        EXPECT_NE(*refused.free_port(), server_.port());
    }
}

TEST(Server, MayBeStoppedBeforeItRuns) {
    Server server(Reach::this_machine, 0, answer_small_site);
    server.stop();
    server.run();
}

}  // namespace
}  // namespace preview
