package main

import (
	"context"
	"errors"
	"net/http"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

func TestEachRequestIsLoggedInOneLine(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		o, logged := loggedOptions()
		client := startInMemory(t, o).client
		for range 5 {
			send(t, client, "GET", "http://target/buggy")
		}
		for range 10 {
			send(t, client, "HEAD", "http://target/volatile")
		}
		send(t, client, "GET", "http://target/volatile")
		send(t, client, "GET", "http://target/?query")
		send(t, client, "GET", "http://target/elsewhere")
		send(t, client, "POST", "http://target/")

		want := slices.Concat(
			[]string{
				"method=GET path=/buggy status=200 ms=0 bytes=16",
				"method=GET path=/buggy status=200 ms=0 bytes=16",
				"method=GET path=/buggy status=200 ms=0 bytes=16",
				"method=GET path=/buggy status=200 ms=0 bytes=16",
				"method=GET path=/buggy status=500 ms=0 bytes=17",
			},
			slices.Repeat([]string{"method=HEAD path=/volatile status=200 ms=0 bytes=0"}, 10),
			[]string{
				"method=GET path=/volatile status=200 ms=1000 bytes=9",
				"method=GET path=/ status=200 ms=0 bytes=9",
				"method=GET path=/elsewhere status=404 ms=0 bytes=19",
				"method=POST path=/ status=405 ms=0 bytes=19",
			})
		if got := logged.requests(); !slices.Equal(got, want) {
			t.Errorf("logged\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
	})
}

func TestADelayEndsWhenItsClientLeavesAndIsLoggedAs499(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		o, logged := loggedOptions()
		o.delayStep = time.Hour
		client := startInMemory(t, o).client
		for range 10 {
			send(t, client, "GET", "http://target/volatile")
		}
		ctx, cancel := context.WithTimeout(t.Context(), 1500*time.Millisecond)
		defer cancel()
		request, err := http.NewRequestWithContext(ctx, "GET", "http://target/volatile", nil)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := client.Do(request); !errors.Is(err, context.DeadlineExceeded) {
			t.Fatalf("the client got %v, want to have left", err)
		}
		synctest.Wait()

		want := "method=GET path=/volatile status=499 ms=1500 bytes=0"
		if got := logged.requests()[10:]; !slices.Equal(got, []string{want}) {
			t.Errorf("logged %q, want %q", got, want)
		}
	})
}

func TestAPathCannotForgeALineOfTheLog(t *testing.T) {
	for path, logsAs := range map[string]string{
		"/x%0Atime=2000-01-01T00:00:00Z%20level=INFO%20msg=request%20method=GET%20path=/buggy": `"/x\ntime=2000-01-01T00:00:00Z level=INFO msg=request method=GET path=/buggy"`,
		"/x%20status=200":         `"/x status=200"`,
		"/x%22%20status=200":      `"/x\" status=200"`,
		"/x%0D%1B%5B2K":           `"/x\r\x1b[2K"`,
		"/x%C2%85%E2%80%A8%FFend": `"/x\u0085\u2028\xffend"`,
	} {
		t.Run(path, func(t *testing.T) {
			o, logged := loggedOptions()
			url, client := startOnLoopback(t, o)
			send(t, client, "GET", url+path)
			got := logged.requests()
			if len(got) != 1 || !strings.HasPrefix(got[0], "method=GET path="+logsAs+" status=404 ms=") {
				t.Errorf("logged %q, want one line with path=%s", got, logsAs)
			}
		})
	}
}
