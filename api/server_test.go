package main

import (
	"context"
	"errors"
	"io"
	"net"
	"testing"
	"testing/synctest"
	"time"
)

func TestAStopLetsARequestInItsLongestDelayEnd(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		o, _ := loggedOptions()
		server := startInMemory(t, o)
		for range 50 {
			send(t, server.client, "GET", "http://target/volatile")
		}
		answers := make(chan answer, 1)
		go func() { answers <- send(t, server.client, "GET", "http://target/volatile") }()
		synctest.Wait() // the request is in its delay
		asked := time.Now()
		server.stop()
		synctest.Wait()
		if _, err := server.client.Get("http://target/"); !errors.Is(err, net.ErrClosed) {
			t.Errorf("a request after the stop got %v, want to be refused", err)
		}

		if err := <-server.stopped; err != nil {
			t.Errorf("serve returned %v", err)
		}
		if got := <-answers; got.body != "Waited 5s" {
			t.Errorf("the running request was answered %q", got.body)
		}
		if took := time.Since(asked); took < 5*time.Second || took >= o.grace {
			t.Errorf("the stop took %v, want the 5 s of the running request and not all of the grace", took)
		}
	})
}

func TestAStopTakesNoLongerThanTheGrace(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		o, _ := loggedOptions()
		o.delayStep, o.grace = time.Minute, 2*time.Second
		server := startInMemory(t, o)
		for range 10 {
			send(t, server.client, "GET", "http://target/volatile")
		}
		failed := make(chan error, 1)
		go func() {
			_, err := server.client.Get("http://target/volatile")
			failed <- err
		}()
		synctest.Wait()
		asked := time.Now()
		server.stop()

		if err := <-server.stopped; !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("serve returned %v, want that the grace was exceeded", err)
		}
		if err := <-failed; err == nil {
			t.Error("the request that was cut off got an answer")
		}
		if took := time.Since(asked); took != o.grace {
			t.Errorf("the stop took %v, want %v", took, o.grace)
		}
	})
}

func TestABrokenListenerIsAnError(t *testing.T) {
	o, _ := loggedOptions()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	listener.Close()
	if err := serve(t.Context(), listener, o); !errors.Is(err, net.ErrClosed) {
		t.Errorf("serve returned %v, want that the listener is closed", err)
	}
}

func TestASilentConnectionIsClosed(t *testing.T) {
	for _, c := range []struct {
		name, sent string
		after      time.Duration
	}{
		{"amid a header", "GET / HTTP/1.1\r\nHost: tar", 5 * time.Second},
		{"amid a body", "GET / HTTP/1.1\r\nHost: target\r\nContent-Length: 9\r\n\r\nhalf", 5 * time.Second},
		{"between requests", "GET / HTTP/1.1\r\nHost: target\r\n\r\n", 95 * time.Second},
	} {
		t.Run(c.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				o, _ := loggedOptions()
				conn := startInMemory(t, o).network.connect(t)
				started := time.Now()
				if _, err := io.WriteString(conn, c.sent); err != nil {
					t.Fatal(err)
				}
				if _, err := io.Copy(io.Discard, conn); err != nil {
					t.Fatal(err)
				}
				if open := time.Since(started); open != c.after {
					t.Errorf("the connection was closed after %v, want %v", open, c.after)
				}
			})
		})
	}
}
