package main

import (
	"fmt"
	"maps"
	"net/http"
	"net/http/httptest"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"
)

func startOnLoopback(t *testing.T, o options) (url string, client *http.Client) {
	t.Helper()
	server := httptest.NewServer(newHandler(o))
	t.Cleanup(server.Close)
	return server.URL, server.Client()
}

func TestEachPathAndMethodGetsItsStatus(t *testing.T) {
	for _, c := range []struct {
		method, path string
		status       int
		body         string
	}{
		{"GET", "/", 200, "Server OK"},
		{"GET", "/?query", 200, "Server OK"},
		{"HEAD", "/", 200, ""},
		{"GET", "/volatile", 200, "Waited 0s"},
		{"HEAD", "/volatile", 200, ""},
		{"GET", "/buggy", 200, "OK for request 1"},
		{"HEAD", "/buggy", 200, ""},
		{"GET", "/elsewhere", 404, "404 page not found\n"},
		{"GET", "/volatile/", 404, "404 page not found\n"},
		{"GET", "/volatile/x", 404, "404 page not found\n"},
		{"GET", "/buggy/5", 404, "404 page not found\n"},
		{"GET", "//volatile", 404, "404 page not found\n"},
		{"GET", "/x/../buggy", 404, "404 page not found\n"},
		{"POST", "/elsewhere", 404, "404 page not found\n"},
		{"POST", "/", 405, "Method Not Allowed\n"},
		{"PUT", "/volatile", 405, "Method Not Allowed\n"},
		{"DELETE", "/buggy", 405, "Method Not Allowed\n"},
		{"OPTIONS", "/buggy", 405, "Method Not Allowed\n"},
	} {
		t.Run(c.method+" "+c.path, func(t *testing.T) {
			o, _ := loggedOptions()
			url, client := startOnLoopback(t, o)
			got := send(t, client, c.method, url+c.path)
			if got.status != c.status || got.body != c.body {
				t.Errorf("got %d %q, want %d %q", got.status, got.body, c.status, c.body)
			}
			if allow := got.header.Get("Allow"); c.status == 405 && allow != "GET, HEAD" {
				t.Errorf("Allow is %q, want GET, HEAD", allow)
			}
		})
	}
}

func TestVolatileWaitsZeroToFiveSecondsForTenRequestsEachAndBeginsAgain(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		o, _ := loggedOptions()
		client := startInMemory(t, o).client
		for n := range 120 {
			want := time.Duration(n%60/10) * time.Second
			started := time.Now()
			got := send(t, client, "GET", "http://target/volatile")
			if waited := time.Since(started); waited != want {
				t.Errorf("request %d took %v, want %v", n, waited, want)
			}
			if got.status != 200 || got.body != "Waited "+want.String() {
				t.Errorf("request %d was answered %d %q", n, got.status, got.body)
			}
		}
	})
}

func TestBuggyFailsTheFifthTenthAndEveryFurtherFifthRequest(t *testing.T) {
	o, _ := loggedOptions()
	url, client := startOnLoopback(t, o)
	for n := 1; n <= 20; n++ {
		want := answer{status: 200, body: fmt.Sprintf("OK for request %d", n)}
		if n == 5 || n == 10 || n == 15 || n == 20 {
			want = answer{status: 500, body: fmt.Sprintf("Failed request %d\n", n)}
		}
		got := send(t, client, "GET", url+"/buggy")
		if got.status != want.status || got.body != want.body {
			t.Errorf("got %d %q, want %d %q", got.status, got.body, want.status, want.body)
		}
	}
}

func TestAHeadRequestCountsAsAGetDoes(t *testing.T) {
	o, _ := loggedOptions()
	url, client := startOnLoopback(t, o)
	for range 4 {
		send(t, client, "HEAD", url+"/buggy")
	}
	if got := send(t, client, "GET", url+"/buggy"); got.status != 500 {
		t.Errorf("the fifth request was answered %d, want 500", got.status)
	}
}

func TestTheCountersDoNotDisturbOneAnother(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		o, _ := loggedOptions()
		client := startInMemory(t, o).client
		for n := range 60 {
			send(t, client, "GET", "http://target/")
			late := send(t, client, "GET", "http://target/volatile")
			if want := fmt.Sprintf("Waited %ds", n/10); late.body != want {
				t.Errorf("/volatile answered %q, want %q", late.body, want)
			}
			faulty := send(t, client, "GET", "http://target/buggy")
			if failed := faulty.status == 500; failed != (n%5 == 4) {
				t.Errorf("request %d of /buggy was answered %d", n+1, faulty.status)
			}
		}
	})
}

func TestConcurrentRequestsAreCountedExactly(t *testing.T) {
	o, logged := loggedOptions()
	o.delayStep = time.Millisecond
	url, client := startOnLoopback(t, o)

	var mu sync.Mutex
	got := map[string]int{}
	var all sync.WaitGroup
	for range 100 {
		all.Go(func() {
			for range 6 {
				late, faulty := send(t, client, "GET", url+"/volatile"), send(t, client, "GET", url+"/buggy")
				mu.Lock()
				got[late.body]++
				got[http.StatusText(faulty.status)]++
				mu.Unlock()
			}
		})
	}
	all.Wait()

	want := map[string]int{
		"Waited 0s": 100, "Waited 1ms": 100, "Waited 2ms": 100, "Waited 3ms": 100, "Waited 4ms": 100, "Waited 5ms": 100,
		"OK": 480, "Internal Server Error": 120,
	}
	if !maps.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if lines := len(logged.requests()); lines != 1200 {
		t.Errorf("%d lines for 1200 requests", lines)
	}
}

func TestACounterGivesEachNumberOnce(t *testing.T) {
	const goroutines, each = 8, 50_000
	var c counter
	given := make([]atomic.Int32, goroutines*each+1)
	var all sync.WaitGroup
	for range goroutines {
		all.Go(func() {
			for range each {
				given[c.next()].Add(1)
			}
		})
	}
	all.Wait()

	for n := range given {
		if times := given[n].Load(); n > 0 && times != 1 {
			t.Fatalf("%d was given %d times", n, times)
		}
	}
}
